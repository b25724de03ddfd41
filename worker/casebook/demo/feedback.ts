// Pure.

interface DemoFeedback {
  type: "bug" | "feature" | "usability" | "content" | "general";
  subject: string;
  description: string;
  related_page: string | null;
  contact: { name?: string; contactMethods: { type: "email" | "phone"; value: string }[] } | null;
  status: "submitted" | "in_progress" | "resolved" | "dismissed";
  notes: string;
  /** How long ago it was sent. */
  days: number;
}

/** What readers of the demonstration wrote. */
export const feedback: readonly DemoFeedback[] = [
  {
    ...{ type: "content", subject: "The raft is older than you say", related_page: "/cases" },
    description:
      "You write that people cross on a raft as long as they remember. My grandmother remembers a rope. It changes nothing, but please write it right.",
    contact: {
      name: "Odile Ropewalker",
      contactMethods: [{ type: "email", value: "odile@quillonia.example.org" }],
    },
    ...{ status: "submitted", notes: "", days: 0.4 },
  },
  {
    ...{ type: "content", subject: "यो मिति मिल्दैन", related_page: "/cases" },
    description: "समयरेखामा लेखिएको परीक्षणको मिति एक हप्ता फरक छ। मसँग सूचनाको तस्बिर छ।",
    contact: { contactMethods: [{ type: "phone", value: "+999 555 0142" }] },
    ...{ status: "in_progress", notes: "Asked for the picture of the notice.", days: 2.2 },
  },
  {
    ...{
      type: "feature",
      subject: "Could the table of payments be copied?",
      related_page: null,
      contact: null,
    },
    description: "I teach book-keeping and would like my class to add the parts up.",
    ...{ status: "submitted", notes: "", days: 4.6 },
  },
  {
    ...{
      type: "usability",
      subject: "Long pages on my small telephone",
      related_page: "/cases",
      contact: null,
    },
    description: "I lose my place when I turn the telephone. A list of the parts at the top would help.",
    ...{ status: "resolved", notes: "The list of parts stands at the top now.", days: 19 },
  },
  {
    ...{ type: "general", subject: "Thank you", related_page: null, contact: null },
    description: "Nobody has ever shown me both sides of a thing on one page.",
    ...{ status: "dismissed", notes: "", days: 33 },
  },
  {
    ...{ type: "bug", subject: "A link of the evidence leads nowhere", related_page: "/cases" },
    description: "The harbour paper has moved its old issues. The new address is on their front page.",
    contact: { name: "A reader", contactMethods: [{ type: "email", value: "reader@quillonia.example.org" }] },
    ...{ status: "resolved", notes: "Changed in the source.", days: 51 },
  },
];
