"""A `cvc5` program for SMT-LIB on standard input, from the library in the PyPI package of the same name."""
import sys
import cvc5


def whole_commands(stream):
    """Yield text up to each line at which the brackets balance: a command at a time, as the peer waits for answers."""
    text, depth, quoted, bar = "", 0, False, False
    for line in stream:
        text += line
        for char in line:
            if char == '"' and not bar:
                quoted = not quoted
            elif char == "|" and not quoted:
                bar = not bar
            elif not quoted and not bar:
                if char == ";":
                    break
                depth += (char == "(") - (char == ")")
        if depth == 0 and text.strip():
            yield text
            text = ""


def fresh(terms):
    """A solver without assertions and declarations, and what reads commands for it."""
    solver = cvc5.Solver(terms)
    for option in sys.argv[1:]:
        if option.startswith("--tlimit="):
            solver.setOption("tlimit", option.split("=", 1)[1])
    symbols = cvc5.SymbolManager(terms)
    return solver, symbols, cvc5.InputParser(solver, symbols)


def main():
    terms = cvc5.TermManager()
    solver, symbols, parser = fresh(terms)
    for text in whole_commands(sys.stdin):
        if text.strip() == "(reset)":
            solver, symbols, parser = fresh(terms)
            continue
        parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "stdin")
        while True:
            command = parser.nextCommand()
            if command.isNull():
                break
            answer = command.invoke(solver, symbols)
            if command.getCommandName() == "exit":
                return
            sys.stdout.write(str(answer))
            sys.stdout.flush()


main()
