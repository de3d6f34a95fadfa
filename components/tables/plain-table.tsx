import type { ReactNode } from "react";

export type PlainColumn = { id: string; label: string; numeric?: boolean };
export type PlainRow = {
  id: string;
  /** One per column; the first is the row's header. */
  cells: ReactNode[];
  /** A rule of ink above: another group begins. */
  gap?: boolean;
};

export type PlainTableProps = {
  caption: ReactNode;
  /** The caption is heard but not seen, where a headline beside says it. */
  captionHidden?: boolean;
  columns: PlainColumn[];
  rows: PlainRow[];
  total?: ReactNode[];
  className?: string;
};

/** A ledger: caption, head of columns, rows, a total. */
export function PlainTable({ caption, captionHidden, columns, rows, total, className }: PlainTableProps) {
  return (
    <table className={className === undefined ? "tb" : `tb ${className}`}>
      <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.numeric ? "num" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.gap ? "gap" : undefined}>
            <Cells columns={columns} cells={row.cells} />
          </tr>
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <tr>
            <Cells columns={columns} cells={total} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({ columns, cells }: { columns: PlainColumn[]; cells: ReactNode[] }) {
  return columns.map((column, index) =>
    index === 0 ? (
      <th key={column.id} scope="row">
        {cells[index]}
      </th>
    ) : (
      <td key={column.id} className={column.numeric ? "num" : undefined}>
        {cells[index]}
      </td>
    ),
  );
}
