import "server-only";
import { ENDPOINTS, SIGNPOSTS } from "./endpoints.server";
import { LICENCE } from "./licence";
import { JSON_TYPE } from "./media-types";
import {
  type Node,
  toError,
  toErrorResponses,
  toErrors,
  toOperation,
  toOperationId,
  toPathParameters,
} from "./open-api-operation";
import { toSchemas } from "./open-api-schemas";

const INFO = {
  title: "Warta Suara, open data",
  version: "1",
  summary: "Election counts reading by reading, as JSON, CSV and NIST SP 1500-100 V2.",
  description: [
    "Anybody may read this from any page; there is no key and no limit but courtesy.",
    "Unknown is null (an empty field in CSV), never zero. Shares are numbers in percent. Dates are ISO 8601 in WIB with their offset.",
    "Two ledgers stand apart: Sirekap's running count, and KPU's decisions. `ledger` says which one a reading is of; never add them up. `rehearsal: true` marks invented figures.",
    "Every address also answers HEAD and OPTIONS. Answers carry a weak ETag: with If-None-Match, 304 is the whole answer. A version is immutable for a year; the present is kept by shared caches for five seconds.",
    "An address that ends in .csv is the same as a table: RFC 4180, UTF-8, header row, CRLF. Text that a spreadsheet would run as a formula is preceded by an apostrophe.",
    "Errors have the shape Error (in CSV the columns error, message). Other methods are a 405 with Allow. A parameter that is not known is a 400.",
  ].join("\n\n"),
  license: { name: LICENCE.name, identifier: LICENCE.spdx },
};

function toPaths(): Node {
  const data = ENDPOINTS.flatMap((endpoint): [string, Node][] => [
    [endpoint.path, { get: toOperation(endpoint, false) }],
    ...(endpoint.csv
      ? [[`${endpoint.path}.csv`, { get: toOperation(endpoint, true) }] as [string, Node]]
      : []),
  ]);
  const signposts = SIGNPOSTS.map(({ path, summary }): [string, Node] => [
    path,
    {
      get: {
        operationId: toOperationId(path),
        summary,
        parameters: toPathParameters(path),
        responses: {
          "307": {
            description: "The address is in Location.",
            headers: { Location: { required: true, schema: { type: "string", format: "uri-reference" } } },
          },
          ...toErrors(path, false),
        },
      },
    },
  ]);
  const document: Node = {
    get: {
      operationId: "getOpenApi",
      summary: "This document",
      responses: {
        "200": { description: "OpenAPI 3.1.", content: { [JSON_TYPE]: { schema: { type: "object" } } } },
        "304": { description: "What If-None-Match names is still right; without a body." },
        "400": toError("BadRequest"),
      },
    },
  };
  return Object.fromEntries([...data, ...signposts, ["/openapi.json", document]]);
}

const toDocument = (): Node => ({
  openapi: "3.1.0",
  info: INFO,
  servers: [{ url: "/api/v1" }],
  security: [],
  paths: toPaths(),
  components: {
    schemas: toSchemas(),
    responses: toErrorResponses(),
    headers: {
      ETag: { description: "Weak.", schema: { type: "string", pattern: '^W/"' } },
      Link: {
        description: 'rel="next": the address of the next page, where there is one.',
        schema: { type: "string" },
      },
    },
  },
});

let text: string | undefined;

/** `/openapi.json`: made once, from the same list and shapes that the answers are made from. */
export const getOpenApiText = (): string => (text ??= JSON.stringify(toDocument()));
