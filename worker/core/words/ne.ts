import type { Translated } from "../../../web/i18n/message";
import type { errors as errorsEn } from "../http/words/errors-en";

/** What readers of pages in Nepali read of the core: that something did not work. */
export const ne: Translated<typeof errorsEn> = {
  "errors.400": "यो अनुरोध बुझिएन",
  "errors.403": "यो पृष्ठ तपाईंका लागि खुला छैन",
  "errors.404": "यहाँ कुनै पृष्ठ छैन",
  "errors.404words": "ठेगाना गलत लेखिएको हुन सक्छ, वा यसले देखाउने कुरा तपाईंका लागि खुला छैन।",
  "errors.410": "यो अब छैन",
  "errors.429": "यो धेरै पटक भयो",
  "errors.429words": {
    one: "{count} मिनेटमा फेरि प्रयास गर्नुहोस्।",
    other: "{count} मिनेटमा फेरि प्रयास गर्नुहोस्।",
  },
  "errors.500": "हाम्रो तर्फबाट केही गडबड भयो",
  "errors.500words": "यो टिपिएको छ। तपाईंले पहिले सुरक्षित गरेको केही हराएको छैन।",
  "errors.503": "अहिले हामी जवाफ दिन सक्दैनौँ",
  "errors.503words": "भण्डारले जवाफ दिइरहेको छैन। एकैछिनमा फेरि प्रयास गर्नुहोस्।",
  "errors.other": "यसले काम गरेन",
  "errors.again": "फेरि प्रयास गर्नुहोस्",
  "errors.start": "सुरुमा जानुहोस्",
  "errors.reference": "सन्दर्भ: {id}",
};
