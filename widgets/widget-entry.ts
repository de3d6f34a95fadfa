import type { ReactElement, ReactNode } from "react";
import type { WidgetSchema } from "@/modules/articles/widget-schema";

/** A widget's server component. Its props have passed the widget's own schema before they come here. */
export type WidgetServer = (props: Record<string, unknown>) => Promise<ReactElement> | ReactElement;

/** One row of the generated registry. */
export type WidgetEntry = { tag: string; name: string; schema: WidgetSchema; Server: WidgetServer };

/** One row of the gallery: a pure view and its named states. */
export type GalleryEntry = {
  name: string;
  View: (props: never) => ReactNode;
  states: Readonly<Record<string, object>>;
};
