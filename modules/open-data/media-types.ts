export const JSON_TYPE = "application/json; charset=utf-8";
/** With the parameter that RFC 4180 gives it. */
export const CSV_TYPE = "text/csv; charset=utf-8; header=present";

export type Format = "json" | "csv";
