from generator import *
import sys

g = Generator(make_pool(False, 0.0), int(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    print(g.text().replace(OPEN, "{").replace(CLOSE, "}").replace("\n", "\\n"))
