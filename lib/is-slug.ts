/** Lowercase words and figures joined by hyphens: how contests, articles and parties are named in addresses. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
