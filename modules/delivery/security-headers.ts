/**
 * What browsers may do on our pages. Readers' pages hold no inline script and no framework, so the policy
 * needs no nonce and holds on cached pages. Only style attributes are let through: bars carry their length
 * as a custom property. The development server needs its own scripts, eval and a socket.
 */
export function toContentSecurityPolicy(isDevelopment: boolean): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": isDevelopment ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self'",
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws: wss:" : "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

export type Header = { key: string; value: string };

/** Headers of every answer. */
export function toPageHeaders(isDevelopment: boolean): Header[] {
  return [
    { key: "Content-Security-Policy", value: toContentSecurityPolicy(isDevelopment) },
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    {
      key: "Permissions-Policy",
      value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  ];
}

/**
 * What browsers may do in the studio. It runs React, so scripts carry the request's nonce. Style elements are let through:
 * the code editor writes its own, and a preview brings the page's. Nothing may be framed but our own previews, and the
 * studio itself nowhere.
 */
export function toStudioPolicy(nonce: string, isDevelopment: boolean): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws: wss:" : "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** A page as a preview: it shows itself and does nothing. `frame-ancestors` counts only as a header. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer of the studio, besides its policy. */
export const STUDIO_HEADERS: Header[] = [
  { key: "Cache-Control", value: "no-store" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  },
];
