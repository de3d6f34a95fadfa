import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const integration = ["tests/integration/**/*.test.{ts,tsx}", "**/*.integration.test.{ts,tsx}"];
const never = ["**/node_modules/**", "**/.*/**", "tests/e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "tests/support/empty.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    setupFiles: ["tests/support/fail-on-console.ts"],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...integration, "tests/house/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration,
          exclude: never,
          globalSetup: ["tests/support/template-database.ts"],
          setupFiles: ["tests/support/own-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      { extends: true, test: { name: "house", include: ["tests/house/**/*.test.ts"], exclude: never } },
    ],
  },
});
