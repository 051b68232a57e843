/** An imperative subject that fits one line of a log; the reason goes into the body. */
export default {
  rules: {
    'header-max-length': [2, 'always', 72],
    'header-full-stop': [2, 'never', '.'],
    'body-leading-blank': [2, 'always'],
  },
  parserPreset: { parserOpts: { headerPattern: /^(.+)$/, headerCorrespondence: ['subject'] } },
};
