import { defineConfig } from "@playwright/test";
import { toLaunchOptions } from "./scripts/support/chromium";

// `npm test` builds and serves the portal on a database of its own and passes its address; by hand, any running
// portal will do: E2E_URL=http://localhost:3000 npx playwright test
const baseURL = process.env.E2E_URL ?? "http://localhost:3000";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  // The journeys share one portal, and some record a new snapshot.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  use: { baseURL, locale: "id-ID", timezoneId: "Asia/Jakarta", launchOptions: toLaunchOptions() },
});
