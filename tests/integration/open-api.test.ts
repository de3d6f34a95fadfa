import { readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/[[...path]]/route";
import { readCsv } from "@/scripts/seats/read-csv";

type Json = Record<string, unknown>;
type Parameter = { name: string; in: "path" | "query"; schema: Json; example: unknown };
type Media = { schema: Json; "x-columns"?: string[]; example?: unknown };
type Reply = {
  $ref?: string;
  headers?: Record<string, { $ref?: string; schema: Json }>;
  content?: Record<string, Media>;
};
type Operation = { operationId: string; parameters?: Parameter[]; responses: Record<string, Reply> };
type Document = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: {
    schemas: Record<string, Json>;
    responses: Record<string, Reply>;
    headers: Record<string, { schema: Json }>;
  };
};

const get = (path: string) => GET(new Request(`http://localhost/api/v1${path}`));
const document = (await (await get("/openapi.json")).json()) as Document;
const operations = Object.entries(document.paths).map(([path, item]): [string, Operation] => [
  path,
  item.get,
]);

/** An independent judge: strict, and with the formats that the document names. */
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat("date-time", (text) => /T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat("date", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat("uri-reference", (text) => URL.canParse(text, "http://localhost") && !/\s/.test(text));

beforeAll(() => {
  ajv.addSchema({ $id: "doc", $defs: relocate(document.components.schemas) });
});

const relocate = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll("#/components/schemas/", "doc#/$defs/")) as Value;

function findFaults(schema: Json, value: unknown): unknown {
  const validate = ajv.compile(relocate(schema));
  return validate(value) ? [] : validate.errors;
}

/** The address with the examples of its parameters in it; `broken` puts another value in the place of one. */
function toAddress(
  path: string,
  { parameters = [] }: Operation,
  broken: Record<string, string> = {},
): string {
  const fill = (text: string, { name, example }: Parameter) =>
    text.replace(`{${name}}`, encodeURIComponent(broken[name] ?? String(example)));
  const address = parameters.filter((one) => one.in === "path").reduce(fill, path);
  const query = parameters.filter((one) => one.in === "query" || broken[one.name] === "");
  return `${address}${query.length > 0 ? "?" : ""}${new URLSearchParams(
    query
      .filter((one) => one.in === "query")
      .map(({ name, example }) => [name, broken[name] ?? String(example)]),
  )}`;
}

const resolve = (reply: Reply | undefined): Reply =>
  reply?.$ref ? (document.components.responses[reply.$ref.split("/").at(-1) ?? ""] ?? {}) : (reply ?? {});

async function check(address: string, status: number, operation: Operation): Promise<void> {
  const answer = await get(address);
  expect([address, answer.status]).toEqual([address, status]);
  const promised = resolve(operation.responses[String(status)]);
  for (const [name, header] of Object.entries(promised.headers ?? {})) {
    const given = answer.headers.get(name);
    const schema = header.$ref
      ? document.components.headers[header.$ref.split("/").at(-1) ?? ""]?.schema
      : header.schema;
    if (name !== "Link") expect(given, `${address} has ${name}`).not.toBeNull();
    if (given !== null) expect(findFaults(schema ?? {}, given), `${name} of ${address}`).toEqual([]);
  }
  const type = answer.headers.get("content-type");
  if (!promised.content) return expect(await answer.text(), address).toBe("");
  expect(Object.keys(promised.content), address).toEqual([type]);
  const media = promised.content[type ?? ""];
  const text = await answer.text();
  if (type?.startsWith("application/json"))
    return expect(findFaults(media?.schema ?? {}, JSON.parse(text)), address).toEqual([]);
  const { rows, problems } = readCsv(text);
  expect(problems, address).toEqual([]);
  if (media?.["x-columns"]) expect(rows[0]?.map((cell) => cell.text)).toEqual(media["x-columns"]);
  expect(new Set(rows.map((row) => row.length)).size, `${address}: rows of one length`).toBe(1);
}

describe("the OpenAPI document", () => {
  test("has every kind of answer as JSON and as CSV, each under one name", () => {
    expect(document.openapi).toBe("3.1.0");
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of [
      "latest",
      "snapshots",
      "snapshots/{version}",
      "regions/{code}",
      "corrections",
      "seats",
    ])
      expect(Object.keys(document.paths)).toEqual(
        expect.arrayContaining([`/contests/{slug}/${part}`, `/contests/{slug}/${part}.csv`]),
      );
  });

  test("stands for all that there is: one route holds /api/v1, and answers only what the document lists", () => {
    const files = readdirSync("app/api/v1", { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile()).map(({ name }) => name)).toEqual(["route.ts"]);
    expect(files.map(({ name }) => name)).toContain("[[...path]]");
  });

  test("has schemas that are right by themselves, and examples that fit them", () => {
    const found: unknown[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { examples, ...schema } = node as { examples?: unknown[] };
      for (const example of Array.isArray(examples) ? examples : [])
        found.push(...[findFaults(schema, example)].flat());
      Object.values(node).forEach(walk);
    };
    walk(document.components.schemas);
    for (const [, { parameters = [] }] of operations)
      for (const { schema, example } of parameters) found.push(...[findFaults(schema, example)].flat());
    for (const { content = {} } of Object.values(document.components.responses))
      for (const { schema, example } of Object.values(content))
        if (example !== undefined) found.push(...[findFaults(schema, example)].flat());
    expect(found).toEqual([]);
  });

  test("names every schema that it holds", () => {
    const text = JSON.stringify(document);
    for (const name of Object.keys(document.components.schemas))
      expect(text, name).toContain(`"#/components/schemas/${name}"`);
  });
});

describe.each(operations)("%s", (path, operation) => {
  test("answers as it promises", async () => {
    const status = Object.keys(operation.responses).find((code) => code < "400") ?? "";
    await check(toAddress(path, operation), Number(status), operation);
  });

  test("tells in its own shape that a parameter cannot be read", async () => {
    await check(
      `${toAddress(path, { ...operation, parameters: operation.parameters?.filter((one) => one.in === "path") ?? [] })}?tidak-ada=1`,
      400,
      operation,
    );
    for (const { name } of operation.parameters?.filter((one) => one.in === "query") ?? [])
      await check(toAddress(path, operation, { [name]: "\0" }), 400, operation);
    if (path.includes("{version}"))
      await check(toAddress(path, operation, { version: "1e3" }), 400, operation);
  });

  test.skipIf(!path.includes("{slug}"))("tells in its own shape what is not there", async () => {
    for (const slug of ["tidak-ada", "../etc", "a\0b", "%"])
      await check(toAddress(path, operation, { slug }), 404, operation);
    if (path.includes("{version}"))
      await check(toAddress(path, operation, { version: "9999" }), 404, operation);
    if (path.includes("{code}")) await check(toAddress(path, operation, { code: "7\0" }), 404, operation);
  });
});

test("every contest that is listed answers as promised too, or says that nothing is known of it", async () => {
  for (const slug of ["dprd-dki-2024", "pilpres-2024"])
    for (const [path, operation] of operations.filter(
      ([name]) => name.includes("{slug}") && !name.includes("{code}"),
    )) {
      const address = toAddress(path, operation, { slug, version: "1" });
      const { status } = await get(address);
      expect([200, 307, 404]).toContain(status);
      await check(address, status, operation);
    }
});
