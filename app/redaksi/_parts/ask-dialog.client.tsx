"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** A dialog that is open as long as it is there: focus goes in, Escape closes, and focus goes back to where it was. */
export function AskDialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="ask" aria-label={title} onClose={onClose}>
      {children}
    </dialog>
  );
}
