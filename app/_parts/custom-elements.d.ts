import type { ReactNode } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** See reader/copy-link.ts. */
      "copy-link": { hidden?: boolean; children?: ReactNode };
    }
  }
}
