// Pure.
/** What the archive of the demonstration is called, and what its pages say. */
export const settings = {
  archive_name: "The Quillonian Record (a demonstration)",
  archive_name_ne: "क्विलोनिया अभिलेख (नमुना)",
  disclaimer:
    "This is a demonstration. Quillonia is on no map: its people, offices, firms and places are made up, and so is all that is told of them. In an archive that is in use, this place says that allegations are no findings.",
  disclaimer_ne:
    "यो नमुना मात्र हो। क्विलोनिया कुनै नक्सामा छैन: यसका मानिस, कार्यालय, फर्म र ठाउँ काल्पनिक हुन्, र तिनका बारेमा भनिएका सबै कुरा पनि। प्रयोगमा रहेको अभिलेखमा यहाँ आरोप ठहर होइन भन्ने लेखिन्छ।",
} as const;
