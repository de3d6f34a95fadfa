import { type NextRequest, NextResponse } from "next/server";
import { PREVIEW_POLICY, STUDIO_HEADERS, toStudioPolicy } from "./modules/delivery/security-headers";

/**
 * The studio's own policy: a nonce for each request, which Next puts on its scripts, and no cache anywhere. It decides
 * nothing about who may enter; every page and route does that for itself. Readers' pages never pass here.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const isPreview = /^\/redaksi\/(?:pratinjau\/|api\/naskah\/[^/]+\/pratinjau$)/.test(
    request.nextUrl.pathname,
  );
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = isPreview ? PREVIEW_POLICY : toStudioPolicy(nonce, process.env.NODE_ENV === "development");
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const { key, value } of STUDIO_HEADERS) response.headers.set(key, value);
  return response;
}

export const config = { matcher: ["/redaksi", "/redaksi/:path*"] };
