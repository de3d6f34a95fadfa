import { toUrlKind } from "./check-url";
import { readAttribute } from "./read-attribute";
import type { SyntaxAttribute } from "./syntax-tree";
import {
  type ArticleTree,
  type ElementNode,
  type JsonValue,
  type TreeNode,
  toPlainText,
  walkTree,
} from "./tree";

/** The HTML tree as the Markdown compiler gives it, as much of it as is read here. */
type HtmlNode = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  name?: string | null;
  attributes?: SyntaxAttribute[];
  children?: HtmlNode[];
};

/** Elements that Markdown and GFM make. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  "p h2 h3 h4 h5 h6 a em strong del br hr ul ol li blockquote code pre img table thead tbody tr th td sup section".split(
    " ",
  ),
);

const ALLOWED_PROPERTIES = new Set(
  "id href title src alt start align className ariaDescribedBy ariaLabel dataFootnotes dataFootnoteRef dataFootnoteBackref".split(
    " ",
  ),
);

const toProperties = (node: HtmlNode): ElementNode["properties"] => {
  const properties: ElementNode["properties"] = {};
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    if (!ALLOWED_PROPERTIES.has(name)) continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      properties[name] = value;
    else if (Array.isArray(value)) properties[name] = value.map(String);
  }
  if (
    node.tagName === "a" &&
    typeof properties.href === "string" &&
    toUrlKind(properties.href) === "external"
  )
    properties.rel = ["noopener"];
  if (node.tagName === "table") properties.className = ["tb"];
  if (node.tagName === "img") properties.loading = "lazy";
  // The strict content policy allows no style attributes; numbers are aligned by class.
  if (properties.align === "right") properties.className = ["num"];
  delete properties.align;
  return properties;
};

const toProps = (node: HtmlNode): Record<string, JsonValue> => {
  const props: Record<string, JsonValue> = {};
  for (const attribute of node.attributes ?? []) {
    const literal = readAttribute(attribute);
    if (!literal.ok || !attribute.name) throw new Error(`unchecked attribute in ${node.name ?? "fragment"}`);
    props[attribute.name] = literal.value;
  }
  return props;
};

const toTreeNode = (node: HtmlNode): TreeNode => {
  if (node.type === "text") return { type: "text", value: node.value ?? "" };
  const children = (node.children ?? []).map(toTreeNode);
  if (node.type === "element" && node.tagName && ALLOWED_ELEMENTS.has(node.tagName))
    return { type: "element", tagName: node.tagName, properties: toProperties(node), children };
  if ((node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name)
    return {
      type: "widget",
      tag: node.name,
      inline: node.type === "mdxJsxTextElement",
      props: toProps(node),
      children,
    };
  throw new Error(`unchecked node in an article: ${node.type} ${node.tagName ?? ""}`);
};

const toSlug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");

/** The id that a link to each heading uses: its words, with a number where that is taken. */
export const toHeadingIds = (headings: readonly string[], taken: Set<string> = new Set()): string[] =>
  headings.map((text) => {
    const base = toSlug(text) || "bagian";
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return id;
  });

const addHeadingIds = (tree: ArticleTree) => {
  const taken = new Set<string>();
  const headings: ElementNode[] = [];
  for (const node of walkTree(tree)) {
    if (node.type !== "element") continue;
    if (node.properties.id) taken.add(String(node.properties.id));
    else if (/^h[2-6]$/.test(node.tagName)) headings.push(node);
  }
  const ids = toHeadingIds(headings.map(toPlainText), taken);
  headings.forEach((heading, index) => {
    heading.properties.id = ids[index] ?? "";
  });
};

/** The checked body as plain JSON. Throws on any node the checks should have refused. */
export const buildTree = (htmlTree: unknown): ArticleTree => {
  const children = ((htmlTree as HtmlNode).children ?? []).map(toTreeNode);
  const tree: ArticleTree = { type: "root", children };
  addHeadingIds(tree);
  return tree;
};
