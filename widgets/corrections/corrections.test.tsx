import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { toRemarkGroups } from "@/modules/results/remark-groups";
import { REMARK_NAMES } from "@/modules/results/remark-text";
import { sampleRemarks } from "@/modules/results/sample-remarks";
import { CorrectionsView } from "./corrections";
import { states } from "./states";

const text = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<CorrectionsView {...props} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};

describe("Corrections", () => {
  test("says what fell, from what, to what and by how much, the largest first", () => {
    expect(text("all")).toMatch(/NasDem 7\.279\.117 7\.278\.994 −123 Gerindra 10\.263\.252 10\.263\.217 −35/);
    expect(text("all")).toContain("3 hitungan turun");
    expect(text("all")).toContain("1 penurunan di 1 wilayah");
  });

  test("has words for every kind of remark, and none that accuses or decides", () => {
    for (const [kind, name] of Object.entries(REMARK_NAMES)) {
      if (kind !== "fall") expect(text("all"), kind).toContain(name);
    }
    expect(text("all")).not.toMatch(/lolos|menang|curang/i);
  });

  test("an empty ledger says that there is nothing, and how many readings are left out is said", () => {
    expect(text("none")).toContain("Belum ada yang perlu dicatat");
    expect(text("some")).toMatch(/1 dari \d+ pembacaan ditampilkan\. Semua koreksi/);
  });

  test("one reading is one block, whatever is remarked on it", () => {
    const groups = toRemarkGroups(sampleRemarks);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(
      groups.flatMap(({ falls, regionFalls, others }) => [...falls, ...regionFalls, ...others]),
    ).toHaveLength(sampleRemarks.length);
  });
});
