import type { Result } from "@/lib/result";
import type { OpenError } from "./shapes";

/** Why there is no answer, in words for who wrote the program that asked. */
export type OpenFailure = OpenError["error"];
export type OpenResult<Value> = Promise<Result<Value, OpenFailure>>;
