import type { Article } from "@/modules/articles/frontmatter";
import type { TreeNode } from "@/modules/articles/tree";

const toSafe = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char,
  );

const toHtml = (node: TreeNode): string => {
  if (node.type === "text") return toSafe(node.value);
  const inner = node.children.map(toHtml).join("");
  if (node.type === "element") return `<${node.tagName}>${inner}</${node.tagName}>`;
  return node.tag === "Fact"
    ? `<span class="f">${inner}</span>`
    : `<figure class="w"><b>${node.tag}</b> ${toSafe(JSON.stringify(node.props))}${inner}</figure>`;
};

const STYLE = `html{color-scheme:light;font:19px/1.5 Georgia,serif}html[data-theme=dark]{color-scheme:dark}
body{margin:0;background:light-dark(#fafaf7,#131518);color:light-dark(#16181b,#eceae3)}.strip{padding:4px 16px;background:#f3e3bd;color:#16181b;font:600 12px sans-serif}
main{padding:16px}h1{font-size:34px;line-height:1.1}.f{border-bottom:1px dotted}.w{margin:24px 0;padding:12px 0;border-block:3px solid;font:15px sans-serif;overflow-wrap:anywhere}`;

/** Stands for the real page: the checked tree in the shape of an article, with the time of its figures. */
export const toPage = (article: Article, per: string | null, theme: "light" | "dark"): string =>
  `<!doctype html><html lang="id" data-theme="${theme}"><head><title>${toSafe(article.title)}</title><style>${STYLE}</style></head>
<body><div class="strip">Pratinjau, belum terbit · ${per ?? "kini"}</div><main><h1>${toSafe(article.title)}</h1><p>${toSafe(article.dek)}</p>
<div class="prose">${article.tree.children.map(toHtml).join("\n")}</div></main><script>window.ran = true</script></body></html>`;
