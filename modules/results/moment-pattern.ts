/**
 * How a time is written in `?per=`: a date, or a date with a time of day, perhaps with an offset. In a query "+" may have
 * become a space. Next matches addresses with it, so it stands in a file that imports nothing.
 */
export const MOMENT_PATTERN =
  "20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])" +
  "(?:T(?:[01]\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?(?:Z|[+ -](?:0\\d|1[0-4]):?[0-5]\\d)?)?";
