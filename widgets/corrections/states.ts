import { toRemarkGroups } from "@/modules/results/remark-groups";
import { sampleRemarks } from "@/modules/results/sample-remarks";
import { sampleContest } from "@/modules/results/samples";
import type { CorrectionsViewProps } from "./corrections";

const groups = toRemarkGroups(sampleRemarks);

export const states: Readonly<Record<string, CorrectionsViewProps>> = {
  all: { contest: sampleContest, groups, total: groups.length },
  some: { contest: sampleContest, groups: groups.slice(0, 1), total: groups.length },
  none: { contest: sampleContest, groups: [], total: 0 },
};
