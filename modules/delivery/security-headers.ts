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
