import { describe, expect, test } from "vitest";
import { toSchema } from "./open-api-schemas";
import { PARAMETERS, type QueryName, readQuery } from "./query";

const ALL = Object.keys(PARAMETERS) as QueryName[];
const read = (text: string, allowed: readonly QueryName[] = ALL) =>
  readQuery(new URLSearchParams(text), allowed);

describe("readQuery", () => {
  test("reads what is given, and a page has a hundred entries where nothing is", () => {
    expect(read("")).toEqual({ ok: true, value: { limit: 100 } });
    expect(read("limit=500&before=7&ledger=official&threshold=3.25")).toEqual({
      ok: true,
      value: { limit: 500, before: 7, ledger: "official", threshold: 3.25 },
    });
    expect(read("threshold=0")).toMatchObject({ value: { threshold: 0 } });
  });

  test.each([
    ...["limit=0", "limit=501", "limit=-1", "limit=1.5", "limit=1e2", "limit=", "limit=%00", "limit=٣"],
    ...["before=0", "before=2147483648", "before=a", "ledger=Official", "ledger=", "ledger=sirekap%00"],
    ...["threshold=101", "threshold=4,5", "threshold=3.999", "threshold=-4", "threshold=NaN", "threshold= 4"],
  ])("refuses %s with what a right one is", (text) => {
    const name = text.split("=")[0] as QueryName;
    expect(read(text)).toEqual({ ok: false, failure: `${PARAMETERS[name].sentence} Give it once.` });
  });

  test("refuses a parameter given twice, and one that is not known, by name", () => {
    expect(read("ledger=sirekap&ledger=official").ok).toBe(false);
    expect(read("ledgr=official")).toMatchObject({ failure: expect.stringContaining('"ledgr"') });
    expect(read("x=1", [])).toMatchObject({ failure: expect.stringContaining("takes no parameters") });
    expect(read("threshold=4", ["limit"]).ok).toBe(false);
  });

  test("the examples of the document can be read", () => {
    for (const name of ALL) {
      expect(PARAMETERS[name].read(String(PARAMETERS[name].example)), name).toBe(PARAMETERS[name].example);
      expect(toSchema(PARAMETERS[name].shape)).not.toHaveProperty("$schema");
    }
  });
});
