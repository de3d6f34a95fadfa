import type { ReactElement } from "react";
import { getContestVersion } from "@/modules/results/queries.server";
import { widgetRegistry } from "@/widgets/registry.generated";
import { toFragmentAddress, type WidgetProps } from "./fragment-address";

/**
 * A result widget as a page shows it. While its contest is being counted it stands in a <live-widget> that
 * knows the version shown and where newer ones are (see reader/live-widget.ts); pinned to a time, without a
 * contest, or once counting has closed, it stands there bare and never moves.
 *
 * @param name the widget's folder under widgets/, e.g. "real-count"; throws for one that is not there
 */
export async function LiveWidget({
  name,
  props,
}: {
  name: string;
  props: WidgetProps;
}): Promise<ReactElement> {
  const entry = Object.hasOwn(widgetRegistry, name) ? widgetRegistry[name] : undefined;
  if (!entry) throw new Error(`no widget ${name}`);
  const { Server } = entry;
  const { contest } = props;
  const version = typeof contest === "string" && !isPinned(props) ? await getContestVersion(contest) : null;
  if (!version || version.closed) return <Server {...props} />;
  return (
    <live-widget contest={version.contest} versi={version.version} src={toFragmentAddress(name, props)}>
      <Server {...props} version={version.version} />
    </live-widget>
  );
}

/** Shows one moment, or the way between two: nothing that comes later can change it. */
const isPinned = ({ at, to }: WidgetProps): boolean => at !== undefined || to !== undefined;

/** What stands for a widget: by its folder's name and the props that were written. */
export type WidgetRender = (name: string, props: WidgetProps) => ReactElement | Promise<ReactElement>;

/** As readers' pages show them. */
export const renderLive: WidgetRender = (name, props) => LiveWidget({ name, props });

/** What the tags of an article stand for: handed to the article's body by the page. */
export function articleWidgets(
  render: WidgetRender = renderLive,
): Record<string, (props: WidgetProps) => ReactElement | Promise<ReactElement>> {
  return Object.fromEntries(
    Object.entries(widgetRegistry).map(([name, entry]) => [
      entry.tag,
      (props: WidgetProps) => render(name, props),
    ]),
  );
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "live-widget": {
        contest: string;
        /** The contest's version that stands inside. */
        versi: number;
        src: string;
        children?: React.ReactNode;
      };
    }
  }
}
