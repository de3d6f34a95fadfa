import type { Endpoint } from "./endpoint";
import { CSV_TYPE, JSON_TYPE } from "./media-types";
import { toSchema } from "./open-api-schemas";
import { PARAMETERS, type QueryName } from "./query";
import { code, contest, version } from "./shapes";

export type Node = Readonly<Record<string, unknown>>;

const PLACEHOLDERS: Readonly<Record<string, { description: string; schema: Node; example: unknown }>> = {
  slug: { description: "Slug of a contest.", schema: toSchema(contest), example: "dpr-2024" },
  version: { description: "Version of a reading.", schema: toSchema(version), example: 3 },
  code: { description: "Code of a region or electoral district.", schema: toSchema(code), example: "31" },
};

/** A region's own files are rarer than its figures: these places have one in the data that the portal starts with. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "/contests/{slug}/regions/{code}/snapshots": { code: "pdpr:3602" },
  "/contests/{slug}/regions/{code}/snapshots/{version}": { code: "pdpr:3602", version: 1 },
  "/contests/{slug}/regions/{code}/snapshots/{version}/nist": { code: "pdpr:3602", version: 1 },
};

export const toPathParameters = (path: string): Node[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const example = EXAMPLES[path]?.[name] ?? PLACEHOLDERS[name]?.example;
    return { name, in: "path", required: true, ...PLACEHOLDERS[name], example };
  });

const toQueryParameters = (query: readonly QueryName[]): Node[] =>
  query.map((name) => {
    const { description, shape, example } = PARAMETERS[name];
    return { name, in: "query", required: false, description, schema: toSchema(shape), example };
  });

export const toError = (name: string): Node => ({ $ref: `#/components/responses/${name}` });
export const toErrors = (path: string, isCsv: boolean): Node => {
  const form = isCsv ? "Csv" : "";
  return {
    "400": toError(`BadRequest${form}`),
    ...(path.includes("{") ? { "404": toError(`NotFound${form}`) } : {}),
    "503": toError(`Unavailable${form}`),
  };
};

const toHeaders = (cacheControl: string, isPaged: boolean, isFile: boolean): Node => ({
  ETag: { $ref: "#/components/headers/ETag" },
  "Cache-Control": { schema: { type: "string", const: cacheControl } },
  "Access-Control-Allow-Origin": { schema: { type: "string", const: "*" } },
  ...(isPaged ? { Link: { $ref: "#/components/headers/Link" } } : {}),
  ...(isFile ? { "Content-Disposition": { schema: { type: "string" } } } : {}),
});

/** What the document says of an endpoint, in one of its formats. */
export function toOperation(endpoint: Endpoint, isCsv: boolean): Node {
  const { path, summary, description, shape, cacheControl, csv } = endpoint;
  const query = (isCsv ? csv?.query : endpoint.query) ?? [];
  const content = isCsv
    ? {
        [CSV_TYPE]: {
          schema: { type: "string", description: csv?.about },
          ...(csv?.columns ? { "x-columns": csv.columns } : {}),
        },
      }
    : { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${shape}` } } };
  return {
    operationId: toOperationId(path, isCsv),
    summary: isCsv ? `${summary}, as CSV` : summary,
    ...(description || csv
      ? { description: [description, isCsv ? csv?.about : undefined].filter(Boolean).join(" ") }
      : {}),
    parameters: [...toPathParameters(path), ...toQueryParameters(query)],
    responses: {
      "200": {
        description: isCsv ? "A table." : "The answer.",
        headers: toHeaders(cacheControl, query.includes("before"), isCsv),
        content,
      },
      "304": { description: "What If-None-Match names is still right; without a body." },
      ...toErrors(path, isCsv),
    },
  };
}

/** "getContestsSlugLatestCsv" */
export const toOperationId = (path: string, isCsv = false): string =>
  `get${path
    .split(/[^a-z]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")}${isCsv ? "Csv" : ""}`;

/** Errors by the names that operations refer to. */
export function toErrorResponses(): Node {
  const kinds = [
    [
      "BadRequest",
      "bad-request",
      "A parameter or a version cannot be read.",
      "limit is a whole number from 1 to 500. Give it once.",
    ],
    [
      "NotFound",
      "not-found",
      "There is no such thing, or nothing is known of it yet; no cache keeps this.",
      "There is no such contest; /api/v1/contests lists them.",
    ],
    [
      "Unavailable",
      "unavailable",
      "It cannot be answered just now; Retry-After says when to ask again.",
      "This cannot be answered just now; ask again in some seconds.",
    ],
  ] as const;
  return Object.fromEntries(
    kinds.flatMap(([name, kind, description, message]) => [
      [
        name,
        {
          description,
          content: {
            [JSON_TYPE]: {
              schema: { $ref: "#/components/schemas/Error" },
              example: { error: { kind, message } },
            },
          },
        },
      ],
      [
        `${name}Csv`,
        {
          description,
          content: {
            [CSV_TYPE]: {
              schema: { type: "string", description: "Columns error, message." },
              "x-columns": ["error", "message"],
            },
          },
        },
      ],
    ]),
  );
}
