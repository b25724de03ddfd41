// Pure.
/** What is wrong with a whole file, as a sentence for whoever sent it. */
export class TableFault extends Error {
  override readonly name = "TableFault";
}

/** Rows below the header. */
export const mostRows = 50_000;
/** Cells of all rows together, empty ones between others included. */
export const mostCells = 2_000_000;

export const tooManyRows = () => new TableFault("The file may have at most 50000 rows. Cut it into several.");
export const tooManyCells = () => new TableFault("The file has too many cells. Leave out columns.");
export const broken = () => new TableFault("The file is damaged. Save it again as XLSX or CSV.");
