import "server-only";
import { z } from "zod";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where readers reach the portal: what canonical links, feeds and share cards begin with. */
  SITE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Secret of this process's calls to itself; made with each start. */
  WARTA_INTERNAL_TOKEN: z.string().min(32).optional(),
});

export type Env = Readonly<z.infer<typeof schema>>;

/** Reads an environment; throws one line that names every variable that is wrong, without its value. */
export function parseEnv(source: NodeJS.Dict<string>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The environment is not what the portal needs. ${wrong.join("; ")}`);
}

let present: Env | undefined;

/** This process's environment, parsed on the first call. */
export function getEnv(): Env {
  present ??= parseEnv(process.env);
  return present;
}
