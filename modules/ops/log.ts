export type LogLevel = "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, unknown>>;
export type Logger = Record<LogLevel, (message: string, fields?: LogFields) => void>;

/**
 * One line an entry, on standard error for warnings and errors: JSON in production, for machines that collect it;
 * words elsewhere. Errors among the fields are written with message and, in production, stack.
 */
export function createLogger(
  scope: string,
  { isProduction = process.env.NODE_ENV === "production", now = () => new Date(), write = writeLine } = {},
): Logger {
  const log =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) =>
      write(
        level,
        isProduction ? toJson(now(), level, scope, message, fields) : toWords(level, scope, message, fields),
      );
  return { info: log("info"), warn: log("warn"), error: log("error") };
}

function toJson(at: Date, level: LogLevel, scope: string, message: string, fields: LogFields): string {
  return JSON.stringify({ ...fields, at: at.toISOString(), level, scope, message }, (_, value) =>
    value instanceof Error
      ? { name: value.name, message: value.message, stack: value.stack }
      : typeof value === "bigint"
        ? value.toString()
        : value,
  );
}

function toWords(level: LogLevel, scope: string, message: string, fields: LogFields): string {
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${toWord(value)}`);
  return `${level === "info" ? "" : `${level}: `}${scope}: ${message}${rest.join("")}`;
}

function toWord(value: unknown): string {
  if (value instanceof Error) return value.message;
  if (typeof value === "object" && value !== null)
    return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? inner.toString() : inner));
  return String(value);
}

function writeLine(level: LogLevel, line: string): void {
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}
