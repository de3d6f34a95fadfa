import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { getFreePort } from "@/modules/ops/free-port.mjs";
import type { Lifecycle } from "@/scripts/start/lifecycle.mjs";
import { startTool } from "@/scripts/start/run-tool.mjs";
import { heading, report } from "./report";

const SECONDS = 5;
const CONNECTIONS = 32;
const ROUNDS = 3;

/** Requests a second of one page, by `wrk` where it is installed, otherwise by a loop of our own (slower itself). */
function countRequests(url: string, hasWrk: boolean): Promise<number> {
  return hasWrk ? Promise.resolve(countByWrk(url)) : countByLoop(url);
}

function countByWrk(url: string): number {
  const { stdout } = spawnSync("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, url], {
    encoding: "utf8",
  });
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
}

async function countByLoop(url: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + SECONDS * 1000;
  let count = 0;
  const loop = async () => {
    while (performance.now() < until) {
      await new Promise<void>((resolve, reject) => {
        const request = http.get(url, { agent }, (response) => response.resume().on("end", resolve));
        request.on("error", reject);
      });
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  agent.destroy();
  return count / SECONDS;
}

const isInstalled = (tool: string, flag: string): boolean => spawnSync(tool, [flag]).error === undefined;

/** One article page on `next start`, beside nginx serving the same bytes from a file where nginx is present. */
export async function measureRequests(origin: string, page: string, lifecycle: Lifecycle): Promise<void> {
  const hasWrk = isInstalled("wrk", "-v");
  heading(
    `Requests a second of ${page} (${CONNECTIONS} connections, ${hasWrk ? "wrk" : "own loop"}, best of ${ROUNDS})`,
  );
  const nginx = isInstalled("nginx", "-v") ? await startNginx(origin, page, lifecycle) : null;
  const best = { next: 0, nginx: 0 };
  // In turn, so that a busy moment of the machine hits both.
  for (let round = 0; round < ROUNDS; round += 1) {
    best.next = Math.max(best.next, await countRequests(new URL(page, origin).href, hasWrk));
    if (nginx) best.nginx = Math.max(best.nginx, await countRequests(nginx.url, hasWrk));
  }
  report("next start", `${best.next.toFixed(0)} /s`);
  if (nginx) {
    report("nginx, the same bytes from a file", `${best.nginx.toFixed(0)} /s`);
    report(
      "ratio next start / nginx",
      (best.next / best.nginx).toFixed(3),
      "a cache in front makes up for it: docs/operating.md",
    );
    await nginx.stop();
  } else report("nginx", "not installed", "the ratio is left out");
}

async function startNginx(origin: string, page: string, lifecycle: Lifecycle) {
  const folder = mkdtempSync(path.join(tmpdir(), "warta-nginx-"));
  const port = await getFreePort();
  const html = Buffer.from(await (await fetch(new URL(page, origin))).arrayBuffer());
  writeFileSync(path.join(folder, "page.html"), html);
  const config = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 512; }
http { access_log off; default_type text/html; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
server { listen 127.0.0.1:${port}; root ${folder}; location / { try_files /page.html =404; } } }`;
  writeFileSync(path.join(folder, "nginx.conf"), `${process.getuid?.() === 0 ? "user root;" : ""} ${config}`);
  const tool = startTool(lifecycle, "nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder], {});
  const url = `http://127.0.0.1:${port}/`;
  for (
    let tries = 0;
    tries < 100 &&
    !(await fetch(url).then(
      (r) => r.ok,
      () => false,
    ));
    tries += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    stop: async () => {
      await tool.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
