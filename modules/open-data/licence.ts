/** Under which everybody may use what the portal records; figures themselves are KPU's and facts. */
export const LICENCE = {
  name: "CC BY 4.0",
  spdx: "CC-BY-4.0",
  url: "https://creativecommons.org/licenses/by/4.0/deed.id",
} as const;
