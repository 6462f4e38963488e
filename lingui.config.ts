import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// `scripts/catalogues-current.ts` collects into a folder beside, to compare.
const folder = process.env['CATALOGUES'] ?? 'src/messages/catalogues';

const never = ['**/*.test.*', 'src/testing/**'];
/** What the rule editor shows first. */
const editorFirst = [
  'src/messages/domain-editor.ts',
  'src/features/rules/{RuleEditor,RuleEditorPage,RuleForm,RuleSentence,RuleBeside,SaveBar,ScopeField}.tsx',
  'src/features/rules/{EditorNotices,EditorHand,LeaveGuard,PanelFailure}.tsx',
  'src/features/rules/use-rule-editing.ts',
  'src/features/rules/conflict/NewerVersionBanner.tsx',
  'src/features/rules/versions/{EditorActions,NoteField}.tsx',
];
/** Everything else of the rules but their list, and what is opened over every page. */
const editorParts = [
  'src/app/palette/!(PaletteButton).*',
  'src/messages/domain-parts.ts',
  'src/messages/domain-lists.ts',
  'src/features/rules/!(list)/**',
  'src/features/rules/list/list-shortcuts.ts',
  'src/features/rules/!(RulesPage|ImportRules|rule-columns|mode-look).*',
];
/** What the list of rules opens and does not show at first. */
const listLater = ['src/features/rules/list/*/**'];
/** The pages of kept lists. What the domain says of lists the editor says too. */
const keptLists = [
  'src/messages/domain-lists.ts',
  'src/messages/domain-list-entries.ts',
  'src/features/lists/**',
];

/** What is said of versions of a rule, which few look at: it comes when it is first opened. */
const versions = [
  'src/messages/domain-difference.ts',
  'src/features/rules/versions/!(EditorActions|NoteField).*',
];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  // A folder of their own: the extractor never looks into the one that holds the catalogues, and domain.ts is beside it.
  catalogs: [
    {
      path: `${folder}/{locale}`,
      include: ['src'],
      exclude: [
        ...never,
        'src/demo/**',
        ...editorFirst,
        ...editorParts,
        ...listLater,
        ...keptLists,
        ...versions,
      ],
    },
    // The demo's own words: a production build has none of them.
    { path: `${folder}/demo/{locale}`, include: ['src/demo'], exclude: never },
    // What only the rule editor says: it comes with the editor.
    { path: `${folder}/editor/{locale}`, include: editorFirst, exclude: never },
    {
      path: `${folder}/editor-parts/{locale}`,
      include: editorParts,
      exclude: [...never, ...editorFirst, ...versions],
    },
    { path: `${folder}/versions/{locale}`, include: versions, exclude: never },
    { path: `${folder}/list/{locale}`, include: listLater, exclude: never },
    // The pages of kept lists.
    { path: `${folder}/kept-lists/{locale}`, include: keptLists, exclude: never },
  ],
  // Line numbers would change the catalogue with every edit.
  format: formatter({ lineNumbers: false, origins: false }),
  compileNamespace: 'ts',
});
