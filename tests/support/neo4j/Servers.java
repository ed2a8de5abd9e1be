import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Starts a Neo4j for each home folder that it is given, all in this process, with the settings in conf/neo4j.conf below it.
 * The free edition has one database a server. In one process they share what the compiler of Java learns and makes, which
 * with two servers is most of what their first minutes take.
 */
class Servers {
  public static void main(String[] homes) throws InterruptedException {
    for (String home : homes)
      new DatabaseManagementServiceBuilder(Path.of(home))
          .loadPropertiesFromFile(Path.of(home, "conf", "neo4j.conf"))
          .build();
    // The threads of the servers do not keep the process alive.
    Thread.currentThread().join();
  }
}
