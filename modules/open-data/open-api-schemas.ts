import { z } from "zod";
import { correctionsShape, spellsShape } from "./ledger-shapes";
import { nistShape } from "./nist-shapes";
import { seatsShape } from "./seat-shapes";
import {
  contestShape,
  contestsShape,
  errorShape,
  presentShape,
  snapshotShape,
  snapshotsShape,
} from "./shapes";

/** Shapes by the name that they have in the document. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  Contests: contestsShape,
  Contest: contestShape,
  Snapshot: snapshotShape,
  Present: presentShape,
  Snapshots: snapshotsShape,
  Corrections: correctionsShape,
  Spells: spellsShape,
  Seats: seatsShape,
  NistElectionReport: nistShape,
  Error: errorShape,
};

export type JsonSchema = Readonly<Record<string, unknown>>;

/** All shapes as JSON Schema 2020-12, which OpenAPI 3.1 speaks; they refer to each other below `#/components/schemas`. */
export function toSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(SHAPES)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** One parameter's shape. */
export function toSchema(shape: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: "input" });
  return schema;
}
