/** What of a request is read and written here. */
type Asked = {
  url?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  socket: { remoteAddress?: string | undefined };
};

/** Who is on the other end of the socket: whatever a client says here about itself is written over. */
export const ADDRESS_HEADER = "x-warta-address";

/** Writes down where a request comes from, before Next hides the socket from its routes. */
export function noteAddress({ headers, socket }: Asked): void {
  headers[ADDRESS_HEADER] = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}

/** Whether an address is one of the newsroom's own. */
export const isOfStudio = (url: string | undefined): boolean => /^\/redaksi(?:[/?]|$)/.test(url ?? "");
