/** `FOUR_EYES=1`: nothing is published that nobody but its writer has approved. */
export const isFourEyes = (env: NodeJS.Dict<string> = process.env): boolean =>
  /^(?:1|true|ya|yes|on)$/i.test(env.FOUR_EYES ?? "");
