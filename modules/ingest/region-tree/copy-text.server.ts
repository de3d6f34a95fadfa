import "server-only";
import pg from "pg";

/** What node-postgres hands to a query when the server is ready to take rows. */
type CopyConnection = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/**
 * node-postgres speaks COPY in its protocol but has no call for it: its own queries answer the server's invitation
 * with a refusal. This one answers with the text.
 */
class CopyQuery extends pg.Query {
  constructor(
    sql: string,
    private readonly copied: Buffer,
    done: (error: Error | undefined) => void,
  ) {
    super(sql, done);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.copied);
    connection.endCopyFrom();
  }
}

/** Runs a `COPY … FROM STDIN` with `text` (COPY's text format, some megabytes at most). Rejects as a query does. */
export const copyText = (client: pg.Client, sql: string, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(new CopyQuery(sql, Buffer.from(text), (error) => (error ? reject(error) : resolve())));
  });

/** A value of COPY's text format. */
export const toCopyValue = (value: string): string =>
  /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => COPY_ESCAPES[sign] ?? "") : value;

const COPY_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};
