import { baseKeymap, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { DOMParser, DOMSerializer, type Node } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, EditorState } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import type { Tool } from "../views/writer";
import { schema } from "./writer-schema";

const { nodes, marks } = schema;
const node = (name: keyof typeof nodes) => nodes[name] as NonNullable<(typeof nodes)[typeof name]>;
const one = (name: keyof typeof marks) => marks[name] as NonNullable<(typeof marks)[typeof name]>;

/**
 * An empty line parts paragraphs in text between blocks, as on the page (`inParagraphs`); the document's parser would take
 * it for a space. An empty block ends one and is none itself.
 */
function partParagraphs(body: HTMLElement): void {
  for (const one of [...body.childNodes]) {
    if (!(one instanceof Text)) continue;
    const [first = "", ...others] = one.data.split(/\n[ \t]*\n\s*/);
    one.replaceWith(first, ...others.flatMap((text) => [document.createElement("div"), text]));
  }
}

function read(html: string): Node {
  const body = new window.DOMParser().parseFromString(html, "text/html").body;
  partParagraphs(body);
  return DOMParser.fromSchema(schema).parse(body);
}

function written(doc: Node): string {
  const box = document.createElement("div");
  box.appendChild(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  // An empty paragraph is no text.
  return box.innerHTML === "<p></p>" ? "" : box.innerHTML;
}

const addTable: Command = (state, dispatch) => {
  const cell = () => node("table_cell").createAndFill();
  const row = () =>
    node("table_row").create(
      null,
      [cell(), cell()].flatMap((made) => made ?? []),
    );
  dispatch?.(state.tr.replaceSelectionWith(node("table").create(null, [row(), row()])));
  return true;
};

const addLink =
  (ask: string): Command =>
  (state, dispatch, view) => {
    const { from, to } = state.selection;
    const link = one("link");
    if (state.doc.rangeHasMark(from, to, link)) return toggleMark(link)(state, dispatch, view);
    const href = dispatch ? prompt(ask, "https://") : null;
    return href && /^(https?:|mailto:)/i.test(href)
      ? toggleMark(link, { href })(state, dispatch, view)
      : false;
  };

const commands = (ask: string): Record<Tool, Command> => ({
  strong: toggleMark(one("strong")),
  em: toggleMark(one("em")),
  h2: setBlockType(node("heading"), { level: 2 }),
  h3: setBlockType(node("heading"), { level: 3 }),
  ul: wrapInList(node("bullet_list")),
  ol: wrapInList(node("ordered_list")),
  blockquote: wrapIn(node("blockquote")),
  link: addLink(ask),
  table: addTable,
  undo,
  redo,
});

/** Writes in `box` what stands as HTML in the text area, and back into it with each change. Gives what ends it. */
export function writeHtml(box: HTMLElement, area: HTMLTextAreaElement, label: string, ask: string) {
  const place = box.querySelector<HTMLElement>(".writer__text");
  if (!place) return () => {};
  const item = node("list_item");
  const plugins = [
    history(),
    keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(one("strong")) }),
    keymap({ "Mod-i": toggleMark(one("em")), Enter: splitListItem(item), "Mod-]": sinkListItem(item) }),
    keymap({
      "Mod-[": liftListItem(item),
      "Alt-ArrowRight": goToNextCell(1),
      "Alt-ArrowLeft": goToNextCell(-1),
    }),
    keymap(baseKeymap),
    tableEditing(),
  ];
  const stateOf = () => EditorState.create({ doc: read(area.value), plugins });
  const view = new EditorView(place, {
    state: stateOf(),
    editable: () => !area.matches(":disabled"),
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label },
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      if (!change.docChanged) return;
      area.value = written(view.state.doc);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const all = commands(ask);
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-tool]") : null;
    const command = button && all[button.dataset.tool as Tool];
    if (!command) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  // A form that was reset shows what the server sent.
  const reload = () => setTimeout(() => view.updateState(stateOf()));
  box.addEventListener("click", press);
  area.form?.addEventListener("reset", reload);
  box.dataset.ready = "";
  return () => {
    box.removeEventListener("click", press);
    area.form?.removeEventListener("reset", reload);
    view.destroy();
  };
}
