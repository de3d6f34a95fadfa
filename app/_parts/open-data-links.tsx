type OpenDataLinksProps = {
  /** Address of the same figures without a format: "/api/v1/contests/dpr-2024/latest". */
  path: string;
  /** What stands behind the address, ready to be joined: "threshold=3.5". */
  query?: string;
  /** Whether it is one reading, which is exported in the common data format too. */
  isReading?: boolean;
};

/** Where the figures of a page are given away, for its foot. */
export function OpenDataLinks({ path, query, isReading = false }: OpenDataLinksProps) {
  const asked = query === undefined ? "" : `?${query}`;
  return (
    <p className="meta">
      <a href="/data">Data terbuka</a>: <a href={`${path}${asked}`}>JSON</a> ·{" "}
      <a href={`${path}.csv${asked}`}>CSV</a>
      {isReading && (
        <>
          {" · "}
          <a href={`${path}/nist`}>NIST 1500-100</a>
        </>
      )}
    </p>
  );
}
