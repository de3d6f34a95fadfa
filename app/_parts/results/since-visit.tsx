/** Place of what a returning reader is told; stays empty without a script. See reader/since-visit.ts. */
export const SinceVisit = ({ contest }: { contest: string }) => <since-visit contest={contest} />;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "since-visit": { contest: string };
    }
  }
}
