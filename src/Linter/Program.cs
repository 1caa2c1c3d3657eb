using KetamineLint.Commands;

return (int)Cli.Run(args, Host.OfProcess());
