import { expect, test } from "vitest";
import { DEFAULT_BASE, parseWatchArguments } from "./watch-arguments";

const parse = (words: string, env = {}) => parseWatchArguments(words.split(" ").filter(Boolean), env);

test("without words KPU's own feed is followed once a minute, the open contests of the database", () => {
  expect(parse("--watch")).toEqual({
    ok: true,
    value: {
      base: DEFAULT_BASE,
      contests: null,
      regions: [],
      depth: 0,
      everyMs: 60_000,
      silentAfterMs: 90 * 60_000,
      once: false,
      rehearsal: false,
      json: false,
      referer: undefined,
    },
  });
});

test("the base is configuration: a word before the environment, a folder like an address", () => {
  const env = { WARTA_FEED_BASE: "http://feed.example/2029", WARTA_FEED_REFERER: "https://pemilu.example/" };
  expect(parse("--watch", env)).toMatchObject({
    value: { base: "http://feed.example/2029/", referer: "https://pemilu.example/" },
  });
  expect(parse("--watch --base file:///srv/kpu", env)).toMatchObject({ value: { base: "file:///srv/kpu/" } });
});

test("contests, regions and pauses are read", () => {
  expect(
    parse("--watch --contests pdpr,pdprdp/31 --regions 31,3171 --every 500ms --depth 2 --once"),
  ).toMatchObject({
    value: {
      contests: [{ kpuCode: "pdpr" }, { regionCode: "31" }],
      regions: ["31", "3171"],
      everyMs: 500,
      once: true,
    },
  });
});

test.each([
  "--base ftp://x/",
  "--base kpu",
  "--contests dpr",
  "--contests pdpr,",
  "--regions 3",
  "--regions 31,x",
  "--depth 6",
  "--every 0",
  "--every soon",
  "--every 25h",
  "--silent-after never",
  "--what",
  "file.json",
])("%s is refused in one line with the usage", (words) => {
  expect(parse(`--watch ${words}`)).toMatchObject({
    ok: false,
    failure: expect.stringMatching(/^[^\n]+Usage: npm run ingest -- --watch /),
  });
});
