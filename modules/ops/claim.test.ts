import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimFile, readClaim } from "./claim.mjs";
import { endProcess, isAlive, toOwner } from "./process-owner.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "claim-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sleeper = () => spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);

test("what a living process claims, nobody else gets", () => {
  const file = path.join(folder, "living");
  expect(claimFile(file, { port: 3000 })).toEqual({ ok: true, left: null });
  expect(claimFile(file)).toMatchObject({ ok: false, owner: { pid: process.pid, port: 3000 } });
});

test("what a dead process claimed is taken over, and what it had written is told", async () => {
  const file = path.join(folder, "dead");
  const child = sleeper();
  const owner = toOwner(child.pid ?? 0);
  writeFileSync(file, JSON.stringify({ ...owner, port: 3001 }));
  expect(claimFile(file)).toMatchObject({ ok: false });
  await Promise.all([endProcess(owner), once(child, "exit")]);
  expect(claimFile(file)).toMatchObject({ ok: true, left: { port: 3001 } });
  expect(readClaim(file)).toMatchObject({ pid: process.pid });
});

test("a process id that is in use again is not mistaken for the one that was written down", () => {
  expect(isAlive({ ...toOwner(process.pid), startedAt: "long ago" })).toBe(false);
});

test("a claim that was cut off while it was written stops nobody", () => {
  const file = path.join(folder, "torn");
  writeFileSync(file, '{"pid": 1, "star');
  expect(claimFile(file)).toMatchObject({ ok: true });
});

test("a process that ignores the polite signal is ended all the same", async () => {
  const child = spawn(process.execPath, [
    "-e",
    'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)',
  ]);
  await once(child.stdout, "data");
  const owner = toOwner(child.pid ?? 0);
  await endProcess(owner, { patienceMs: 100 });
  expect(isAlive(owner)).toBe(false);
});
