import "server-only";
import type { ReactElement } from "react";
import { ArticleView } from "@/app/_parts/article-view";
import type { Article } from "@/modules/articles/frontmatter";
import type { WidgetRender } from "@/modules/delivery/live-widget";
import { PREVIEW_POLICY } from "@/modules/delivery/security-headers";
import { stripReaderPage } from "@/modules/delivery/strip-reader-page.mjs";
import { widgetRegistry } from "@/widgets/registry.generated";
import { listPageStyles } from "./page-styles.server";

export type PreviewOptions = {
  /** Results as at this moment, ISO 8601; null as they are now. */
  per: string | null;
  theme: "light" | "dark" | null;
  /** Stands above the page: that it is no publication, and until when it can be seen. */
  notice?: ReactElement;
};

/**
 * The article's page as readers will see it, made of the same parts and the same widgets, as a whole HTML document without
 * any script. Nothing of it is kept. Throws where the page itself cannot be made.
 */
export async function renderPreview(
  article: Article,
  { per, theme, notice }: PreviewOptions,
): Promise<string> {
  const { prerender } = await import("react-dom/static");
  const styles = await listPageStyles();
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <html lang="id" data-edition="reader" {...(theme === null ? {} : { "data-theme": theme })}>
      <head>
        <meta charSet="utf-8" />
        {/* Also where the document stands in a frame without an address of its own. */}
        <meta
          httpEquiv="Content-Security-Policy"
          content={PREVIEW_POLICY.replace(/; frame-ancestors.*/, "")}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${article.title} (pratinjau)`}</title>
        {styles.map((href) => (
          // Without a precedence it stays where it is written.
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        {notice}
        <ArticleView article={article} render={toRender(per)} />
      </body>
    </html>,
    { onError: (error) => void errors.push(error) },
  );
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw errors[0];
  return stripReaderPage(html);
}

/** Widgets bare: a preview does not follow a count. A widget that fails leaves a note in its place. */
const toRender =
  (per: string | null): WidgetRender =>
  async (name, props) => {
    const entry = Object.hasOwn(widgetRegistry, name) ? widgetRegistry[name] : undefined;
    if (!entry) throw new Error(`no widget ${name}`);
    const { shape } = entry.schema.props;
    const isMovable = per !== null && Object.hasOwn(shape, "contest") && Object.hasOwn(shape, "at");
    try {
      return await entry.Server(isMovable ? { ...props, at: toWholeSecond(per) } : props);
    } catch (error) {
      console.warn("preview of widget %s failed: %s", name, error instanceof Error ? error.message : error);
      return <p className="w">Widget {entry.schema.name} sedang tidak dapat ditampilkan.</p>;
    }
  };

/** As widgets take a time: to the second, and never earlier than asked for. */
const toWholeSecond = (per: string): string =>
  new Date(Math.ceil(Date.parse(per) / 1000) * 1000).toISOString().replace(".000Z", "Z");
