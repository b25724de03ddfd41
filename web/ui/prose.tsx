import type { ComponentChildren } from "preact";
import type { Block, Inline } from "./prose-blocks";

function inline(parts: Inline[]): ComponentChildren {
  return parts.map((part, at) => {
    if (typeof part === "string") return part;
    const of = inline(part.of);
    if (part.is === "link") {
      return (
        <a key={at} href={part.href}>
          {of}
        </a>
      );
    }
    const Tag = part.is;
    return <Tag key={at}>{of}</Tag>;
  });
}

function Heading({ level, id, of }: Extract<Block, { is: "heading" }>) {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <Tag id={id}>
      <a href={`#${id}`}>{inline(of)}</a>
    </Tag>
  );
}

function Table({ head, rows }: Extract<Block, { is: "table" }>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {inline(cell)}
                </th>
              ) : (
                <td key={column}>{inline(cell)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function One({ block }: { block: Block }) {
  if (block.is === "heading") return <Heading {...block} />;
  if (block.is === "text") return <p>{inline(block.of)}</p>;
  if (block.is === "table") return <Table {...block} />;
  if (block.is === "note") {
    return (
      <aside>
        <Blocks blocks={block.of} />
      </aside>
    );
  }
  if (block.is === "picture") {
    const { src, alt, width, height } = block;
    return <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />;
  }
  const Tag = block.ordered ? "ol" : "ul";
  return (
    <Tag>
      {block.items.map((item, at) => (
        <li key={at}>
          <Blocks blocks={item} />
        </li>
      ))}
    </Tag>
  );
}

export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <One key={at} block={block} />
      ))}
    </>
  );
}
