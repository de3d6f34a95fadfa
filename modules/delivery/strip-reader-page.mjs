import { parse, parseFragment } from "parse5";

/** @typedef {import("parse5").DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import("parse5").DefaultTreeAdapterTypes.ParentNode} ParentNode */
/** @typedef {import("parse5").DefaultTreeAdapterTypes.ChildNode} ChildNode */

/**
 * A reader's page without the framework: Next's scripts, their preloads and React's comment markers go;
 * JSON-LD and scripts that carry `data-keep` stay. The page is parsed, so that no text of an article can be
 * taken for a script, and cut at the places the parser names, so that every byte that stays is React's own.
 * A page whose <html> does not carry data-edition="reader" comes back as it is. Running it twice changes
 * nothing. Proven with Next 16.4.6.
 *
 * @param {string} html a whole document
 * @returns {string}
 */
export function stripReaderPage(html) {
  // The cheap look first: parsing is for pages that may be ours.
  if (!html.includes('data-edition="reader"')) return html;
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const root = document.childNodes.find((node) => node.nodeName === "html");
  if (!root || attribute(/** @type {Element} */ (root), "data-edition") !== "reader") return html;

  return cut(html, document);
}

/**
 * The same for a piece of a page: React's markers go, and any script that is not ours.
 * @param {string} html
 * @returns {string}
 */
export function stripReaderFragment(html) {
  return cut(html, parseFragment(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
}

/**
 * @param {string} html
 * @param {ParentNode} tree what was parsed from it
 */
function cut(html, tree) {
  /** @type {{ startOffset: number, endOffset: number }[]} */
  const cuts = [];
  collectCuts(tree, cuts);
  cuts.sort((a, b) => a.startOffset - b.startOffset);
  let kept = "";
  let position = 0;
  for (const { startOffset, endOffset } of cuts) {
    kept += html.slice(position, startOffset);
    position = endOffset;
  }
  return kept + html.slice(position);
}

/**
 * @param {ParentNode} parent
 * @param {{ startOffset: number, endOffset: number }[]} cuts
 */
function collectCuts(parent, cuts) {
  for (const child of parent.childNodes) {
    if (isOfFramework(child)) {
      if (child.sourceCodeLocation) cuts.push(child.sourceCodeLocation);
      continue;
    }
    if ("childNodes" in child) collectCuts(child, cuts);
    if ("content" in child) collectCuts(child.content, cuts);
  }
}

/** @param {ChildNode} node */
function isOfFramework(node) {
  if (node.nodeName === "#comment") return true;
  if (!("attrs" in node)) return false;
  if (node.tagName === "script") {
    return attribute(node, "type") !== "application/ld+json" && attribute(node, "data-keep") === undefined;
  }
  if (node.tagName === "link") {
    const rel = attribute(node, "rel");
    return rel === "modulepreload" || (rel === "preload" && attribute(node, "as") === "script");
  }
  return isMetadataPlaceholder(node);
}

/**
 * Next leaves an empty <div hidden> at the start of the body, where streamed metadata would have stood.
 * @param {Element} node
 */
function isMetadataPlaceholder(node) {
  return (
    node.tagName === "div" &&
    node.attrs.length === 1 &&
    attribute(node, "hidden") === "" &&
    node.parentNode?.nodeName === "body" &&
    node.childNodes.every((child) => child.nodeName === "#comment")
  );
}

/**
 * @param {Element} element
 * @param {string} name
 */
function attribute(element, name) {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
