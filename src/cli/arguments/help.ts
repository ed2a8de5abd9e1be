import { FORMAT_OPTIONS } from '../../formats/readers.ts';
import { EXPORT_FORMATS } from '../../formats/writers.ts';

/** What `fasti --help` prints. */
export const HELP = `Usage: fasti <command> [options]

  fasti check <files or folders>   report everything that is wrong with seed files
  fasti plan  <files or folders>   show what applying them would change, without writing
  fasti apply <files or folders>   write them, one batch for each dataset; if there is an error, nothing is written
  fasti revert <batch>             undo a batch with a new one, such as: fasti revert batch/3
  fasti merge <from> <into>        merge two entities, or two tenures, into one; the first id then redirects to the second
  fasti unmerge <id>               undo a merge; what sources said under the id moves back to it
  fasti purge <id>                 erase an entity with its facts, or one fact, from all history; cannot be undone
  fasti status                     show what is loaded, who wrote it and why, and whether a write is in progress
  fasti export                     write the records of the graph as YAML, which loads unchanged, or in another format
  fasti doctor                     examine the graph as a store; with --mend compute again what follows from its records
  fasti backup <file>              write the whole graph with its history to a file, also while it is used
  fasti restore <file>             write such a file into an empty graph, on either engine
  fasti template <kind>            print an empty CSV table for a kind of record, with its columns explained
  fasti token <role> <name>        make a token for a reader, editor or admin, and print the line to store
  fasti serve                      load the seed and serve GraphQL over HTTP

The name of a file shows its format: .yaml, .csv, .tsv, .json for Popolo, .xml for EAC-CPF. A pattern such as
'data/**/*.csv' stands for all files that match it; - stands for standard input and needs --format.

Options
  --json           print JSON on standard output
  --strict         treat warnings as errors
  --replace        plan, apply: retract the records of the dataset that the files no longer have
  --add            plan, apply: add the claims of the files to those that the dataset made before on the same facts
  --keep-going     plan, apply: leave out records with errors, and those that name them, instead of all
  --expect HASH    apply: write only if the plan still has this hash
  --by NAME        apply, revert, merge, unmerge, purge: the author, stored with the batch; by default the name of the user
  --reason TEXT    apply, revert, merge, unmerge, purge: the reason, stored with the batch; the last three require it
  --encoding NAME  check, plan, apply: the encoding of files that are not UTF-8, such as windows-1251
  --dataset ID     check, plan, apply: the dataset of files that do not name one; export: only this dataset
  --format NAME    export: ${EXPORT_FORMATS.join(', ')}; by default yaml;
                   check, plan, apply: the format of standard input: ${Object.keys(FORMAT_OPTIONS).join(', ')}
  --all            check, plan, apply: show every problem; by default many are summed up by their code
  --out PATH       export: a file or a folder; by default standard output
  --force          backup, export: overwrite files too that Fasti did not write
  --dry-run        revert, merge, unmerge, purge: only say what would change
  --full           plan, revert, merge, unmerge: show every change with all its lines
  --no-color       plan, revert, merge, unmerge: no colors, as when NO_COLOR is set or the output is not a terminal
  --mend           doctor: mend what can be computed again
  --list           template: list the kinds, one a line
  -h, --help       show this text
  -v, --version    show the version

Exit status: 0 success, 1 failure (see standard error), 2 invalid command line or settings.

Settings come from the environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE for Neo4j;
without NEO4J_URI the embedded engine stores the graph in FASTI_DATA (default .fasti). For serve: HOST, PORT, FASTI_SEED.`;
