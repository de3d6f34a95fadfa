"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * In `next dev` only: an open page shows an article's new words as soon as its file is saved. The layout
 * renders it when NODE_ENV is "development"; readers' pages carry no React that could run it.
 */
export function DevReload() {
  const router = useRouter();
  useEffect(() => {
    const events = new EventSource("/api/dev/content");
    events.onmessage = () => router.refresh();
    return () => events.close();
  }, [router]);
  return null;
}
