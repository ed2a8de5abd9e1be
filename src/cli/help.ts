import { EXPORT_FORMATS } from '../export/exportRecords.ts';

/** What `fasti --help` prints. */
export const HELP = `Usage: fasti <command> [options]

  fasti check <files or folders>   find everything that is wrong with seed files
  fasti plan  <files or folders>   say what applying them would change, and write nothing
  fasti apply <files or folders>   write them as one batch for each dataset, or nothing
  fasti revert <batch>             take a batch back as a new one, such as: fasti revert batch/3
  fasti merge <from> <into>        make one entity of two; the first id goes on answering
  fasti unmerge <id>               take that back; facts whose sources used the id go back to it
  fasti status                     say what is loaded, by whom and why, and whether somebody is writing
  fasti export                     write what the graph holds: YAML, which reads back to the same, or another format
  fasti template <kind>            print an empty table of a kind of record, as CSV with its columns explained
  fasti serve                      load the seed and answer GraphQL over HTTP

Files are told by their names: .yaml, .csv, .tsv, .json for Popolo, .xml for EAC-CPF. A pattern such as 'data/**/*.csv'
stands for all that it matches, and - for standard input, with --format.

Options
  --json           answer in JSON on standard output
  --strict         let warnings stop the run as errors do
  --replace        plan, apply: retract what the graph has of the dataset and the files no longer have
  --expect HASH    apply: only if the plan still has this hash
  --by NAME        apply, revert, merge, unmerge: who does it, kept with the batch; the name of the user where it is not given
  --reason TEXT    apply, revert, merge, unmerge: why, kept with the batch; the last two need it
  --encoding NAME  check, plan, apply: how the files are encoded where it is not UTF-8, such as windows-1251
  --dataset ID     check, plan, apply: the dataset of files that do not name one; export: only this one
  --format NAME    export: ${EXPORT_FORMATS.join(', ')}; yaml where it is not given;
                   check, plan, apply: what - is: yaml, csv, popolo, eac
  --out PATH       export: a file or a folder; standard output where it is not given
  --full           plan, revert: every change with all its lines, however many they are
  --no-color       plan, revert: no colours; so it is where NO_COLOR is set, and where the output is no terminal
  --list           template: the kinds, a line each
  -h, --help       this text
  -v, --version    the version

Exit status: 0 done, 1 something is wrong (it is on standard error), 2 the command was not understood.

Settings come from the environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE for Neo4j;
without NEO4J_URI the embedded engine keeps the graph in FASTI_DATA (default .fasti). For serve: HOST, PORT, FASTI_SEED.`;
